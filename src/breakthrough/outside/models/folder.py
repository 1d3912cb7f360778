"""What a folder with a sentence model holds, and what its notes say of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from breakthrough.basics import Problem
from breakthrough.outside.fingerprint import fingerprint

_TOKENIZER = "tokenizer.json"
_MODELS = ("model.onnx", "onnx/model.onnx")
_POOLING = "1_Pooling/config.json"
_LENGTH = "sentence_bert_config.json"
_MODULES = "modules.json"
_UNDERSTOOD = ("Transformer", "Pooling", "Normalize")
_WHAT_IS_NEEDED = (
    f"It needs {_TOKENIZER} and {_MODELS[0]} (or {_MODELS[1]}), as sentence-transformers saves "
    "them in the ONNX format."
)


class Pooling(StrEnum):
    """How the vectors of a text's pieces become one."""

    MEAN = "mean_tokens"
    FIRST = "cls_token"
    MOST = "max_tokens"


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A model's files; `longest`: the pieces of a text that are read, None where nobody says."""

    path: Path
    tokenizer: Path
    model: Path
    pooling: Pooling
    longest: int | None

    def fingerprint(self) -> str:
        """What tells this model from others: every file that a vector depends on."""
        seen = sha256(f"{self.pooling} {self.longest}".encode())
        weights = sorted(self.model.parent.glob(f"{self.model.name}*"))  # large ones lie beside it
        for path in (self.tokenizer, *weights):
            seen.update(fingerprint(path).encode())
        return seen.hexdigest()


def model_folder(path: Path) -> ModelFolder:
    """The files of a model. Raises Problem where one is missing or asks for what is not known."""
    if not path.is_dir():
        raise Problem(
            f"There is no folder '{path}' with a model of meanings.",
            expected=_WHAT_IS_NEEDED,
            next_step="Correct BREAKTHROUGH_EMBEDDING_MODEL, or unset it to do without.",
        )
    models = [path / name for name in _MODELS if (path / name).is_file()]
    missing = [] if (path / _TOKENIZER).is_file() else [_TOKENIZER]
    missing += [] if models else [_MODELS[0]]
    if missing:
        raise Problem(
            f"The folder '{path}' has no {' and no '.join(missing)}.",
            expected=_WHAT_IS_NEEDED,
            next_step="Save the model in that format, or name another folder.",
        )
    _check_modules(path)
    return ModelFolder(path, path / _TOKENIZER, models[0], _pooling(path), _longest(path))


def _pooling(path: Path) -> Pooling:
    said = _note(path / _POOLING)
    chosen = [name.removeprefix("pooling_mode_") for name, on in said.items() if on is True]
    chosen = [name for name in chosen if name != "include_prompt"]
    if not chosen:
        return Pooling.MEAN
    if len(chosen) > 1 or chosen[0] not in set(Pooling):
        raise _unknown(path / _POOLING, ", ".join(chosen), ", ".join(Pooling))
    return Pooling(chosen[0])


def _longest(path: Path) -> int | None:
    longest = _note(path / _LENGTH).get("max_seq_length")
    return longest if isinstance(longest, int) and longest > 0 else None


def _check_modules(path: Path) -> None:
    """Steps after the pooling would be left out, and the vectors be others: they are refused."""
    for module in _notes(path / _MODULES):
        kind = str(module.get("type", "")).rsplit(".", 1)[-1]
        if kind not in _UNDERSTOOD:
            raise _unknown(path / _MODULES, kind, ", ".join(_UNDERSTOOD))


def _note(path: Path) -> dict[str, Any]:
    found = _json(path)
    return found if isinstance(found, dict) else {}


def _notes(path: Path) -> list[dict[str, Any]]:
    found = _json(path)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _json(path: Path) -> object:
    """What a note says; None where there is none."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except ValueError as failure:
        raise Problem(
            f"{path} is not whole JSON.", next_step="Copy the model's folder again."
        ) from failure


def _unknown(path: Path, seen: str, known: str) -> Problem:
    return Problem(
        f"{path} asks for “{seen}”, which is not known here.",
        expected=f"What is known: {known}.",
        next_step="Use another model, for instance all-MiniLM-L6-v2 in the ONNX format.",
    )
