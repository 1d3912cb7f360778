from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from breakthrough.outside.models import kept_vectors


@dataclass
class Lengths:
    """A model whose vectors are the texts' lengths; it notes what it was asked."""

    version: str = "1" * 64
    asked: list[str] = field(default_factory=list)

    def fingerprint(self) -> str:
        return self.version

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], np.float32)


TEXTS = ["one", "three"]


def kept(folder: Path, model: Lengths, texts: list[str] = TEXTS) -> list[list[float]]:
    found = kept_vectors(folder, key="k", model=model, n=len(texts), texts=lambda: texts)
    return found.tolist()  # type: ignore[no-any-return]


def test_vectors_are_made_once(tmp_path: Path) -> None:
    model = Lengths()
    for _ in range(3):
        assert kept(tmp_path / "crowd", model) == [[3, 1], [5, 1]]
    assert model.asked == TEXTS


def test_another_model_makes_its_own_and_the_old_ones_go(tmp_path: Path) -> None:
    kept(tmp_path, Lengths())
    other = Lengths(version="2" * 64)
    kept(tmp_path, other)
    assert other.asked == TEXTS
    assert [path.name for path in tmp_path.iterdir()] == [f"k.vectors-{'2' * 16}.npy"]


@pytest.mark.parametrize("content", [b"", b"no vectors", b"\x93NUMPY\x01\x00v\x00"])
def test_vectors_that_are_damaged_are_made_again(tmp_path: Path, content: bytes) -> None:
    kept(tmp_path, Lengths())
    (path,) = tmp_path.iterdir()
    path.write_bytes(content)
    assert kept(tmp_path, Lengths()) == [[3, 1], [5, 1]]
    path.write_bytes(path.read_bytes()[:-3])
    assert kept(tmp_path, Lengths()) == [[3, 1], [5, 1]]


def test_vectors_of_another_number_of_profiles_are_made_again(tmp_path: Path) -> None:
    kept(tmp_path, Lengths())
    assert kept(tmp_path, Lengths(), ["one", "three", "five"]) == [[3, 1], [5, 1], [4, 1]]
