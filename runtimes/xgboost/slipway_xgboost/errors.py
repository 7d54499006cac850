"""How a job fails: the texts reach the customer as `FailureReason`."""


class UserError(Exception):
    """The customer can fix it: a hyperparameter, a channel, a file."""


class AlgorithmError(Exception):
    """Training itself failed."""


class NotExportable(Exception):
    """The model has no exact ONNX form; the text says why."""
