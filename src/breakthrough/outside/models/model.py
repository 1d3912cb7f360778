"""A sentence model on disk, run on this machine."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from breakthrough.basics import Problem
from breakthrough.outside.models.folder import ModelFolder, Pooling, model_folder

_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
_POOLED = "sentence_embedding"  # the output of models that pool by themselves
_LONGEST = 512  # pieces of a text, where neither the model's notes nor its tokenizer say

Vectors = npt.NDArray[np.float32]
_Floats = npt.NDArray[np.float64]


class SentenceModel:
    """An `Embedder`. Each text is run by itself on one core, so that no other changes its vector.

    `threads` texts are run side by side.
    """

    def __init__(self, folder: ModelFolder, *, tokenizer: Any, session: Any, threads: int) -> None:
        self._folder = folder
        self._tokenizer = tokenizer
        self._session = session
        self._threads = threads
        self._inputs = [one.name for one in session.get_inputs()]
        outputs = [one.name for one in session.get_outputs()]
        self._output = _POOLED if _POOLED in outputs else outputs[0]
        self._size = len(self._run(["a"] * tokenizer.truncation["max_length"], split=True))

    @property
    def name(self) -> str:
        """The folder's name, which is the model's."""
        return self._folder.path.name

    def fingerprint(self) -> str:
        """What tells its vectors from those of other models and of other versions that run it."""
        import onnxruntime

        said = f"{self._folder.fingerprint()} {onnxruntime.__version__}"
        return sha256(said.encode()).hexdigest()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """float32[n, d], each of length 1, or 0 where no piece of a text is known.

        Only the first pieces of a long text are read.
        """
        with ThreadPoolExecutor(self._threads) as pool:
            found = list(pool.map(self._run, texts))
        return np.stack(found) if found else np.zeros((0, self._size), np.float32)

    def _run(self, text: str | list[str], *, split: bool = False) -> Vectors:
        """One text's vector; `split` where it is given as words."""
        said = self._tokenizer.encode(text, is_pretokenized=split)
        if not said.ids:
            return np.zeros(self._size, np.float32)
        given = {
            "input_ids": said.ids,
            "attention_mask": said.attention_mask,
            "token_type_ids": said.type_ids,
        }
        feed = {name: np.array([given[name]], np.int64) for name in self._inputs}
        (found,) = self._session.run([self._output], feed)
        pieces = np.asarray(found, np.float64)[0]  # its one text
        return _of_length_one(pieces if pieces.ndim == 1 else pooled(pieces, self._folder.pooling))


def load_model(path: Path, *, threads: int = 1) -> SentenceModel:
    """The model in a folder. Raises Problem when it, or what runs it, is missing or unknown."""
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ModuleNotFoundError as failure:
        raise Problem(
            "What runs models of meanings is not installed.",
            next_step="Install it with: pip install 'breakthrough[embedding]'",
        ) from failure
    folder = model_folder(path)
    onnxruntime.disable_telemetry_events()  # nothing leaves this machine
    try:
        session = onnxruntime.InferenceSession(
            str(folder.model), _options(onnxruntime), providers=["CPUExecutionProvider"]
        )
        unknown = [one.name for one in session.get_inputs() if one.name not in _INPUTS]
        if unknown:
            raise _other_inputs(folder.model, unknown)
        tokenizer = _tokenizer(Tokenizer, folder)
        return SentenceModel(folder, tokenizer=tokenizer, session=session, threads=threads)
    except _failures(onnxruntime) as failure:
        raise _damaged(folder.model) from failure


def pooled(pieces: _Floats, how: Pooling) -> _Floats:
    """One vector for the pieces' float64[T, d]: their mean, the first, or the largest of each."""
    if how is Pooling.MEAN:
        return np.asarray(pieces.mean(axis=0))
    return np.asarray(pieces[0] if how is Pooling.FIRST else pieces.max(axis=0))


def _of_length_one(vector: _Floats) -> Vectors:
    """The vector over its length; one without length stays."""
    length = float(np.sqrt((vector * vector).sum()))
    return (vector / length if length else vector).astype(np.float32)


def _options(onnxruntime: Any) -> Any:
    """One core and one order of adding, so that the same text gives the same vector."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    options.log_severity_level = 4  # failures come as exceptions; nothing else is for the user
    return options


def _tokenizer(of: Any, folder: ModelFolder) -> Any:
    """The tokenizer, cut where the model's notes say, else where it cuts by itself."""
    try:
        found = of.from_file(str(folder.tokenizer))
    except Exception as failure:  # the library raises nothing narrower
        raise _damaged(folder.tokenizer) from failure
    own = found.truncation["max_length"] if found.truncation else _LONGEST
    found.enable_truncation(folder.longest or own)
    found.no_padding()  # each text is run by itself
    return found


def _failures(onnxruntime: Any) -> tuple[type[Exception], ...]:
    state = onnxruntime.capi.onnxruntime_pybind11_state
    names = "Fail InvalidArgument InvalidGraph InvalidProtobuf NotImplemented RuntimeException"
    return tuple(getattr(state, name) for name in names.split())


def _other_inputs(path: Path, unknown: Sequence[str]) -> Problem:
    return Problem(
        f"The model {path} asks for {', '.join(unknown)}, which is not known here.",
        expected=f"A model of sentences asks for {', '.join(_INPUTS)}.",
        next_step="Use a model of sentences, for instance all-MiniLM-L6-v2 in the ONNX format.",
    )


def _damaged(path: Path) -> Problem:
    return Problem(
        f"{path} is damaged, made for a newer version, or does not fit its tokenizer.",
        next_step="Copy the model's folder again, or use another model.",
    )
