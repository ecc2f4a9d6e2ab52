"""What happens: pure machines that turn (state, input, occasion) into (state, effects).

No I/O, no clock, no Slack, no SQL, no templates and no text shown to people. One module a noun;
a module that defines ``MACHINE`` is found by :func:`flows.machine.machines`.
"""
