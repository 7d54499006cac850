"""How a job fails: the text reaches the customer as `ExitMessage`."""


class UserError(Exception):
    """The customer can fix it: a setting, a file."""
