"""Image classification under SageMaker's container contract: a frozen backbone, a trained head, and an ONNX form."""
