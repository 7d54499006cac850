"""Proposes the hyperparameters of the next training jobs of an automatic model tuning job, by Optuna."""
