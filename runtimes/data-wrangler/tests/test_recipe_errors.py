"""A wrong recipe: the message names the step, the field, the value and what is possible."""

from pathlib import Path

import pytest

from job import STEPS, recipe, run
from slipway_data_wrangler.recipe import read_recipe


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (recipe([{"filtr": {"where": "true"}}]), 'Recipe step 1: there is no step "filtr". Did you mean "filter"? Steps: select, filter,'),
        (recipe([STEPS[0], {"filter": {"wher": "true"}}]), 'Recipe step 2 (filter): has no field "wher". Did you mean "where"? Fields: where.'),
        (recipe([{"filter": {}}]), 'Recipe step 1 (filter): the field "where" is missing: a text.'),
        (
            recipe([{"impute": {"column": "product", "strategy": "average"}}]),
            'Recipe step 1 (impute): the field "strategy" is "average", and must be one of constant, mean, median, mode.',
        ),
        (
            recipe([{"impute": {"column": "product", "strategy": "mod"}}]),
            'Recipe step 1 (impute): the field "strategy" is "mod", and must be one of constant, mean, median, mode. Did you mean "mode"?',
        ),
        (recipe([{"select": {"columns": ["prodct"]}}]), 'Recipe step 1 (select): there is no column "prodct" here. Did you mean "product"? Columns:'),
        (recipe([{"resize": {"width": 4, "height": 8}}]), 'Recipe step 1 (resize): the field "width" is 4, and must be a whole number from 8 to 4096.'),
        (
            recipe([{"split": {"shares": {"train": 0.9, "test": 0.2}}}]),
            'the field "shares" is {"train": 0.9, "test": 0.2}, and must be shares of train, validation, test that are above 0 and sum to 1.',
        ),
        (recipe([{"filter": {"where": "true) FROM rows; DROP TABLE rows; SELECT (1"}}]), "must be one SQL expression, and is 3 statements."),
        (recipe([{"filter": {"where": "verdic = 'pass'"}}]), 'Recipe step 1 (filter): the field "where" is no SQL expression'),
        (recipe([{"augment": {"flip": "horizontal"}}]), "Recipe step 1 (augment): needs a split step before it."),
        (recipe([{"augment": {"copies": 3}}]), "Recipe step 1 (augment): changes nothing: give at least one of flip,"),
        (recipe([{"filter": {"where": "false"}}]), "Recipe step 1 (filter): no row is left of 62."),
        (recipe([{"cast": {"column": "verdict", "type": "number"}}]), "Recipe step 1 (cast): "),
        (recipe(["select", "sort"]), "Recipe step 1 (select): the field \"columns\" is missing"),
        (recipe([3]), "Recipe step 1: must be the name of one step and its fields, and is 3."),
        (recipe(version=2), 'Recipe: the field "version" is 2, and must be 1.'),
        (recipe(steps=[]), 'Recipe: the field "steps" is [], and must be a list of 1 to 200 steps.'),
        (recipe(source={"table": "inspection"}), "No processing input at /opt/ml/processing/input/inspection. Folders there: images, inspections."),
        (recipe(source={"table": "../x"}), 'Recipe, source: the field "table" is "../x"'),
        (recipe(STEPS[:5]), "Recipe, output: needs a split step before it."),
        (recipe([*STEPS[:5], STEPS[6]]), "the step check_images before the split drops such rows."),
        (recipe(output={"label": "verdict", "classes": ["pass", "broken"]}), "the classes pass, broken do not hold fail."),
        (recipe(output={}), 'Recipe, output: the field "label" is missing: the column with the class of an image.'),
        ("steps: [", "Recipe: is no YAML: "),
        ("- 1", "Recipe: must be fields and their values, and is [1]."),
    ],
)
def test_message(tmp_path, document, message):
    made = run(tmp_path, document)
    assert made.code == 1
    assert message in made.message
    assert "Traceback" not in made.said


def test_the_recipe_of_the_reference_scenario_is_right():
    recipe = read_recipe(Path(__file__).resolve().parents[3] / "examples" / "defects" / "recipe.yaml")
    assert [each.name for each in recipe.steps].count("split") == 1
