"""Autopilot's programs: the analysis of a table, and the training of one candidate model on it."""
