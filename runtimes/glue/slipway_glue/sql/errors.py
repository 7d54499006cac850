class SqlJobError(Exception):
    """The script asks for something that a slipway-sql job does not do; the message becomes the run's ErrorMessage."""
