"""`slipway-sql` jobs."""

import slipway_glue.without_pandas  # before anything that imports pyarrow
