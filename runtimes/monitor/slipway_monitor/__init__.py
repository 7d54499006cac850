"""The image `slipway-monitor`: statistics, constraints and violations of a dataset, by Model Monitor's contract."""
