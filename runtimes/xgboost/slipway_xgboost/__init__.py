"""XGBoost as SageMaker's built-in container runs it: training under the `/opt/ml` contract, and an ONNX form."""
