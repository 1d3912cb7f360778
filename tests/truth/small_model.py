"""A sentence model as small as can be, saved as real ones are: words that are known directions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

# What each word means: finance, medicine, and how senior.
MEANINGS = {
    "[UNK]": (0.0, 0.0, 0.0),
    "a": (0.0, 0.0, 1.0),
    "controller": (3.0, 0.0, 0.0),
    "treasurer": (2.0, 0.0, 0.0),
    "nurse": (0.0, 2.0, 0.0),
    "head": (0.0, 0.0, 4.0),
    "against": (-1.0, -1.0, -1.0),
}
INPUTS = ("input_ids", "attention_mask", "token_type_ids")


def save_small_model(
    folder: Path,
    *,
    meanings: Mapping[str, Sequence[float]] = MEANINGS,
    inputs: Sequence[str] = INPUTS,
    pools_itself: bool = False,
    notes: Mapping[str, Any] | None = None,
    model: str = "model.onnx",
) -> Path:
    """The folder with tokenizer.json, the model and notes: name of a JSON file → what it says."""
    folder.mkdir(parents=True, exist_ok=True)
    _save_tokenizer(folder / "tokenizer.json", list(meanings))
    (folder / model).parent.mkdir(exist_ok=True)
    _save_network(folder / model, meanings, inputs=inputs, pools_itself=pools_itself)
    for name, said in (notes or {}).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(said), encoding="utf-8")
    return folder


def _save_tokenizer(path: Path, known: Sequence[str]) -> None:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    numbers = {word: at for at, word in enumerate(known)}
    made = Tokenizer(models.WordLevel(numbers, unk_token="[UNK]"))
    made.normalizer = normalizers.Lowercase()
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    made.save(str(path))


def _save_network(
    path: Path,
    meanings: Mapping[str, Sequence[float]],
    *,
    inputs: Sequence[str],
    pools_itself: bool,
) -> None:
    """Looks each word's direction up; where it pools itself, their largest components."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    table = np.array(list(meanings.values()), np.float32)
    nodes = [helper.make_node("Gather", ["table", inputs[0]], ["last_hidden_state"])]
    name, shape = "last_hidden_state", ["batch", "pieces", table.shape[1]]
    if pools_itself:
        nodes.append(
            helper.make_node(
                "ReduceMax", ["last_hidden_state", "axes"], ["sentence_embedding"], keepdims=0
            )
        )
        name, shape = "sentence_embedding", ["batch", table.shape[1]]
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "pieces"]) for n in inputs],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)],
        [
            numpy_helper.from_array(table, "table"),
            numpy_helper.from_array(np.array([1], np.int64), "axes"),
        ],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.checker.check_model(made)
    onnx.save(made, str(path))
