"""What ends a training job with a message for the customer."""


class CustomerError(Exception):
    """The request or its data are at fault."""


class StopRequested(Exception):
    """SIGTERM arrived: the job is stopped, or its spot capacity is taken back."""
