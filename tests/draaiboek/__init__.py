"""Transcripts: conversations that are played through the real flows, messages and storage, and compared whole."""
