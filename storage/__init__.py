"""What is kept: tables, encryption, the outbox, moments, roles and the audit log.

Ordinary synchronous functions over one connection. No Slack, no texts, no decisions: those are flows'.
"""
