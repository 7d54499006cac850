class UserError(Exception):
    """The data or the request are at fault; the text is for the user."""
