"""Files -> Report: the map stage over any executor, then the reduce stage over what was collected."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from sinkron_rules.judging import Docket
from sinkron_rules.model import Report
from sinkron_rules.rulebook import Selection, build_rulebook, load_pack
from sinkron_rules.running.mapping import FileOutcome, MapSettings, Tools, map_file
from sinkron_rules.running.reducing import reduce_outcomes
from sinkron_rules.running.settings import RunSettings
from sinkron_rules.validation import Validator

CHUNK = 100
# New objects between two looks of the collector (CPython looks every 700): about twenty files.
PATIENCE = 50_000


@dataclass(frozen=True, slots=True)
class PackSource:
    """Where a pack lies and where it came from; `trusted` lets its Python run (it is installed, or built in)."""

    folder: Path
    origin: str
    trusted: bool


@dataclass(frozen=True, slots=True)
class WorkerRecipe:
    """All a worker needs to build its own Tools: picklable, and equal recipes give equal tools."""

    packs: tuple[PackSource, ...]
    selection: Selection = field(default_factory=Selection)
    allowed_code: tuple[str, ...] = ()
    settings: MapSettings = field(default_factory=MapSettings)


def build_tools(recipe: WorkerRecipe) -> Tools:
    """Load the packs of `recipe` and bind their rules. Raises PackError or ConfigurationError."""
    validator, allowed = Validator(), frozenset(recipe.allowed_code)
    packs = [
        load_pack(source.folder, validator, origin=source.origin, allowed_code=None if source.trusted else allowed)
        for source in recipe.packs
    ]
    return Tools(build_rulebook(packs, validator, recipe.selection), validator, recipe.settings)


def run(  # noqa: PLR0913 - the two stages' inputs, one each
    files: Sequence[tuple[Path, str]],
    recipe: WorkerRecipe,
    settings: RunSettings,
    *,
    tools: Tools | None = None,
    executor: Executor | None = None,
    on_progress: Callable[[int], None] = lambda _: None,
) -> Report:
    """Check `files` (path and printed name) and return the Report.

    `executor` may be any `concurrent.futures.Executor`; without one everything happens here, and the report does not
    depend on it. `tools` are those of `recipe`, if they are built already. `on_progress` is told how many files are
    done. Raises PackError or ConfigurationError.
    """
    tools = tools or build_tools(recipe)
    outcomes: list[FileOutcome] = []
    docket = Docket(tools.book.rules)
    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    with _patient_collector():
        mapped: Iterable[list[FileOutcome]] = (
            ([map_file(path, name, tools, docket) for path, name in chunk] for chunk in chunks)
            if executor is None
            else executor.map(map_chunk, [recipe] * len(chunks), chunks)
        )
        for done in mapped:
            outcomes += done
            # What was found out stays to the end: the collector need not look at it again for every file.
            gc.freeze()
            on_progress(len(outcomes))
        if executor is None and outcomes:
            outcomes[0].judgements = docket.judgements()
        return reduce_outcomes(outcomes, {name: path for path, name in files}, tools, settings)


@contextmanager
def _patient_collector() -> Iterator[None]:
    """Let the garbage collector look less often: a run makes many small things that stay, and few cycles."""
    before = gc.get_threshold()
    # Rules, schemas and templates stay to the end: no need to look at them again either.
    gc.freeze()
    gc.set_threshold(PATIENCE, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


# A worker gets one recipe and many chunks: it builds its tools once.
_worker_tools = lru_cache(maxsize=1)(build_tools)


def map_chunk(recipe: WorkerRecipe, chunk: Sequence[tuple[Path, str]]) -> list[FileOutcome]:
    """Map some files in a worker process; the first outcome carries what the rules said of all of them."""
    tools = _worker_tools(recipe)
    docket = Docket(tools.book.rules)
    with _patient_collector():
        outcomes = [map_file(path, name, tools, docket) for path, name in chunk]
    if outcomes:
        outcomes[0].judgements = docket.judgements()
    return outcomes
