"""The image `slipway-data-wrangler`: a recipe of steps, run as a processing job."""
