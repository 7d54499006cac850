-- Joins what the inspectors wrote with how the line was set up, and makes one catalogued table of it,
-- partitioned by product type. Odd spellings and unlabelled images are settled here, once, for everybody.
CREATE OR REPLACE TABLE ${database}.inspections
  PARTITIONED BY (product)
  LOCATION '${location}'
AS
SELECT
  i.inspection_id,
  i.file,
  i.line,
  i.inspected_at,
  CASE lower(trim(i.verdict)) WHEN 'pass' THEN 'good' WHEN 'fail' THEN i.defect END AS label,
  l.exposure_us,
  l.belt_speed_mm_s,
  l.lamp,
  i.product
FROM ${database}.staging_inspections i
LEFT JOIN ${database}.staging_lines l
  ON l.line = i.line
  AND l.date = strftime(i.inspected_at, '%Y-%m-%d')
  AND l.shift = CASE WHEN hour(i.inspected_at) < 14 THEN 'early' ELSE 'late' END
WHERE i.verdict IS NOT NULL;
