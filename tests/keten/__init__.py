"""The whole chain: people at the proeftuin, Slack's protocol, the real bot, and back."""
