"""What is said, in Dutch: one file a thing said in ``messages/nl``, rendered to plain dataclasses.

No Slack here: ``bot.blocks`` alone makes Block Kit of what comes out.
"""

from messages.opmaak import render, sentence, template, word, words

__all__ = ["render", "sentence", "template", "word", "words"]
