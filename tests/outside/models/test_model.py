from __future__ import annotations

import sys
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from small_model import INPUTS, MEANINGS, save_small_model

from breakthrough.basics import Problem
from breakthrough.outside.models import load_model

pytest.importorskip("onnxruntime", reason="the extra “embedding” is not installed")


def pooling(**on: bool) -> dict[str, Any]:
    said = {f"pooling_mode_{name}": value for name, value in on.items()}
    return {"1_Pooling/config.json": {"word_embedding_dimension": 3, **said}}


def test_a_text_is_the_mean_of_its_pieces_over_its_length(tmp_path: Path) -> None:
    model = load_model(save_small_model(tmp_path / "small"))
    found = model.encode(["Head Controller", "nurse"])
    assert model.name == "small"
    assert found.dtype == np.float32
    length = sqrt(1.5**2 + 2.0**2)  # of the mean of (3, 0, 0) and (0, 0, 4)
    assert found[0] == pytest.approx(np.array([1.5 / length, 0, 2 / length]))
    assert found[1].tolist() == [0, 1, 0]


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        (pooling(mean_tokens=True, cls_token=False), (1.5, 0.0, 2.0)),
        (pooling(cls_token=True, mean_tokens=False), (0.0, 0.0, 4.0)),
        (pooling(max_tokens=True, include_prompt=True), (3.0, 0.0, 4.0)),
    ],
)
def test_pieces_become_one_as_the_models_note_says(
    tmp_path: Path, notes: dict[str, Any], expected: tuple[float, ...]
) -> None:
    model = load_model(save_small_model(tmp_path, notes=notes))
    vector = np.array(expected)
    found = model.encode(["head controller"])[0]
    assert found == pytest.approx(vector / np.linalg.norm(vector), abs=1e-6)


def test_a_model_that_pools_by_itself_is_believed(tmp_path: Path) -> None:
    model = load_model(save_small_model(tmp_path, pools_itself=True))
    assert model.encode(["head controller"])[0] == pytest.approx(np.array([3 / 5, 0, 4 / 5]))


@pytest.mark.parametrize("inputs", [INPUTS[:1], INPUTS[:2]])
def test_a_model_may_ask_for_less(tmp_path: Path, inputs: tuple[str, ...]) -> None:
    model = load_model(save_small_model(tmp_path, inputs=inputs))
    assert model.encode(["nurse"])[0].tolist() == [0, 1, 0]


def test_a_model_in_the_folder_onnx_is_found(tmp_path: Path) -> None:
    model = load_model(save_small_model(tmp_path, model="onnx/model.onnx"))
    assert model.encode(["nurse"]).shape == (1, 3)


def test_a_long_text_is_read_as_far_as_the_models_note_says(tmp_path: Path) -> None:
    notes = {"sentence_bert_config.json": {"max_seq_length": 2}}
    model = load_model(save_small_model(tmp_path, notes=notes))
    assert model.encode(["nurse nurse controller"])[0].tolist() == [0, 1, 0]


def test_no_text_changes_the_vector_of_another_nor_do_threads(tmp_path: Path) -> None:
    folder = save_small_model(tmp_path)
    texts = ["head controller", "nurse", "controller a nurse head treasurer"] * 5
    together = load_model(folder, threads=2).encode(texts)
    model = load_model(folder)
    alone = np.concatenate([model.encode([text]) for text in texts])
    assert together.tobytes() == alone.tobytes()


def test_a_text_without_a_known_piece_points_nowhere(tmp_path: Path) -> None:
    model = load_model(save_small_model(tmp_path))
    assert model.encode(["", "welder"]).tolist() == [[0, 0, 0], [0, 0, 0]]
    assert model.encode([]).shape == (0, 3)


def test_another_model_or_another_way_to_pool_has_another_fingerprint(tmp_path: Path) -> None:
    folders = [
        save_small_model(tmp_path / "one"),
        save_small_model(tmp_path / "two", meanings={**MEANINGS, "nurse": (0.0, 1.0, 1.0)}),
        save_small_model(tmp_path / "three", notes=pooling(max_tokens=True)),
        save_small_model(tmp_path / "same"),
    ]
    prints = [load_model(folder).fingerprint() for folder in folders]
    assert len(set(prints)) == 3
    assert prints[3] == prints[0]


def test_a_folder_that_is_not_there_or_lacks_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"There is no folder .*nowhere"):
        load_model(tmp_path / "nowhere")
    with pytest.raises(Problem, match=r"has no tokenizer\.json and no model\.onnx"):
        load_model(tmp_path)
    folder = save_small_model(tmp_path / "half")
    (folder / "model.onnx").unlink()
    with pytest.raises(Problem, match=r"has no model\.onnx\. It needs"):
        load_model(folder)


def test_damaged_files_are_named(tmp_path: Path) -> None:
    folder = save_small_model(tmp_path / "one")
    (folder / "model.onnx").write_bytes(b"no network")
    with pytest.raises(Problem, match=r"model\.onnx is damaged"):
        load_model(folder)
    folder = save_small_model(tmp_path / "two")
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(Problem, match=r"tokenizer\.json is damaged"):
        load_model(folder)
    folder = save_small_model(tmp_path / "three", notes=pooling(max_tokens=True))
    (folder / "1_Pooling/config.json").write_text("{")
    with pytest.raises(Problem, match="is not whole JSON"):
        load_model(folder)


def test_a_tokenizer_of_another_model_is_seen_before_a_text_is(tmp_path: Path) -> None:
    folder = save_small_model(tmp_path / "large")
    other = save_small_model(tmp_path / "other", meanings={"[UNK]": (1.0, 0.0), "x": (0.0, 1.0)})
    known = dict.fromkeys(["[UNK]", *(f"w{at}" for at in range(9)), "a"], (0.0, 0.0))
    wider = save_small_model(tmp_path / "wider", meanings=known)
    (other / "tokenizer.json").write_bytes((wider / "tokenizer.json").read_bytes())
    with pytest.raises(Problem, match="does not fit its tokenizer"):
        load_model(other)
    assert load_model(folder).encode(["nurse"]).shape == (1, 3)


@pytest.mark.parametrize(
    ("notes", "says"),
    [
        (pooling(weightedmean_tokens=True), "weightedmean_tokens"),
        (pooling(mean_tokens=True, cls_token=True), "mean_tokens, cls_token"),
        (
            {"modules.json": [{"type": "sentence_transformers.models.Dense"}]},
            "asks for “Dense”, which is not known",
        ),
    ],
)
def test_what_would_give_other_vectors_is_refused(
    tmp_path: Path, notes: dict[str, Any], says: str
) -> None:
    with pytest.raises(Problem, match=says):
        load_model(save_small_model(tmp_path, notes=notes))


def test_a_model_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="asks for pixel_values, which is not known here"):
        load_model(save_small_model(tmp_path, inputs=("pixel_values",)))


def test_without_what_runs_models_the_way_to_install_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(Problem, match=r"pip install 'breakthrough\[embedding\]'"):
        load_model(save_small_model(tmp_path))
