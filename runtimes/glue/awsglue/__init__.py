"""The part of AWS's `awsglue` package that Python shell jobs use."""
