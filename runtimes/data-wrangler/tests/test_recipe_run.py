"""A whole recipe, from a partitioned table and images to what image classification trains on."""

from collections import Counter

import numpy as np
import pytest
from PIL import Image

from job import PRODUCTS, STEPS, make_inputs, recipe, run


@pytest.fixture(scope="module")
def ended(tmp_path_factory):
    return run(tmp_path_factory.mktemp("ml"), recipe())


def test_each_step_says_what_it_dropped(ended):
    assert ended.code == 0, ended.said
    dropped = {step["name"]: step["dropped"] for step in ended.report["steps"]}
    assert dropped["filter"] == 1 and dropped["drop_duplicates"] == 1 and dropped["check_images"] == 2
    assert sum(dropped.values()) == 4
    assert ended.report["rows read"] == 62 and ended.report["rows written"] == 58
    notes = {step["name"]: step.get("notes") for step in ended.report["steps"]}
    assert notes["check_images"] == {"unreadable": 1, "missing": 1}
    assert notes["impute"] == {"filled": 1}
    assert ended.message == "62 rows read, 58 written in 10 steps"
    assert "Step 3 filter: 62 -> 61 rows" in ended.said


def test_lists_name_each_image_with_its_class(ended):
    for part in ["train", "validation", "test"]:
        listed = ended.listed(part)
        indices = [int(index) for index, _, _ in listed]
        assert len(set(indices)) == len(indices)
        for _, number, path in listed:
            image = Image.open(ended.output / part / path)
            assert image.size == (24, 16) and image.format == "JPEG"
            assert path.startswith(f"{number}/")
        files = [file for file in (ended.output / part).rglob("*.jpg")]
        assert len(files) == len(listed) == len({path for _, _, path in listed})
    assert (ended.output / "classes.json").read_text() == '{\n  "pass": 0,\n  "fail": 1\n}\n'


def test_parts_are_stratified_and_only_training_is_augmented(ended):
    parts = ended.report["parts"]
    assert parts["train"]["augmented"] * 2 == parts["train"]["images"]
    assert parts["validation"]["augmented"] == parts["test"]["augmented"] == 0
    sizes = {part: parts[part]["images"] - parts[part]["augmented"] for part in parts}
    assert sum(sizes.values()) == 58
    for part, share in {"train": 0.6, "validation": 0.2, "test": 0.2}.items():
        assert abs(sizes[part] - share * 58) <= 6
        rows = (ended.output / "table" / part / "rows.csv").read_text().splitlines()[1:]
        products = Counter(row.split(",")[1] for row in rows)
        assert set(products) == set(PRODUCTS)


def test_small_pictures_are_written_as_numbers(tmp_path):
    wanted = recipe()
    wanted["output"]["pixels"] = 8
    ended = run(tmp_path, wanted)
    assert ended.code == 0, ended.said
    for part in ["train", "validation", "test"]:
        with np.load(ended.output / "pixels" / f"{part}.npz") as file:
            assert file["pixels"].shape == (len(ended.listed(part)), 8 * 8 * 3)
            assert [str(label) for label in file["labels"]] == [number for _, number, _ in ended.listed(part)]


def test_normalised_images_have_the_wanted_mean(ended):
    assert all(abs(mean - 128) < 8 for mean in ended.report["parts"]["test"]["channel means"])
    path = ended.output / "test" / ended.listed("test")[0][2]
    assert abs(np.asarray(Image.open(path)).mean() - 128) < 3


def test_the_same_recipe_makes_the_same_files(ended, tmp_path):
    again = run(tmp_path, recipe())
    files = sorted(file.relative_to(again.output) for file in again.output.rglob("*") if file.is_file())
    assert files == sorted(file.relative_to(ended.output) for file in ended.output.rglob("*") if file.is_file())
    assert all((again.output / file).read_bytes() == (ended.output / file).read_bytes() for file in files)


def test_a_stable_split_keeps_each_row_in_its_part(tmp_path):
    steps = [*STEPS[:6], {"split": {"assign": "stable", "seed": 1}}, {"resize": {"width": 8, "height": 8}}]
    parts = []
    for name, rows in [("few", 60), ("many", 90)]:
        made = run(tmp_path / name, recipe(steps), rows)
        assert made.code == 0, made.said
        parts.append({path: part for part in ["train", "validation", "test"] for _, _, path in made.listed(part)})
    few, many = parts
    assert len(many) > len(few) and all(many[path] == part for path, part in few.items())


def test_rare_classes_are_balanced(tmp_path):
    steps = [*STEPS[:7], {"augment": {"balance": True, "rotate": 15, "shift": 0.1, "noise": 4}}]
    made = run(tmp_path, recipe(steps))
    counts = made.report["parts"]["train"]["by class"]
    assert counts["pass"] == counts["fail"]


def test_groups_stay_together(tmp_path):
    steps = [{"split": {"group": ["line"], "shares": {"train": 0.34, "validation": 0.33, "test": 0.33}}}]
    made = run(tmp_path, recipe(steps, source={"table": "inspections"}, output={"columns": ["line"]}))
    assert made.code == 0, made.said
    seen = [set((made.output / "table" / part / "rows.csv").read_text().splitlines()[1:]) for part in ["train", "validation", "test"]]
    assert [len(each) for each in seen] == [1, 1, 1] and len(set.union(*seen)) == 3


def test_a_table_alone_needs_no_images(tmp_path):
    steps = [
        {"rename": {"columns": {"exposure": "microseconds"}}},
        {"cast": {"column": "microseconds", "type": "integer"}},
        {"impute": {"column": "microseconds", "strategy": "median", "by": ["line"]}},
        {"sort": {"columns": ["microseconds"], "order": "descending"}},
    ]
    made = run(tmp_path, recipe(steps, source={"table": "inspections"}, output={"columns": ["microseconds"]}))
    assert made.code == 0, made.said
    values = (made.output / "table" / "all" / "rows.csv").read_text().splitlines()
    assert values[0] == "microseconds" and values[1] == "59" and len(values) == 63 and "" not in values


def test_a_path_cannot_leave_the_folder_of_images(tmp_path):
    make_inputs(tmp_path)
    (tmp_path / "processing" / "input" / "secret.png").write_bytes(b"x")
    steps = [*STEPS[:5], {"derive": {"column": "image", "expression": "'../secret.png'"}}, {"check_images": {}}]
    made = run(tmp_path, recipe(steps))
    assert made.code == 1 and "no row is left" in made.message


def test_sql_reaches_no_file(tmp_path):
    steps = [{"derive": {"column": "x", "expression": "(SELECT content FROM read_text('/etc/passwd'))"}}]
    made = run(tmp_path, recipe(steps))
    assert made.code == 1
    assert made.message.startswith('Recipe step 1 (derive): the field "expression" is no SQL expression')
