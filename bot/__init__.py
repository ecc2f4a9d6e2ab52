"""The shell: settings, Slack, the clock and the turn that carries out what the flows decide."""
