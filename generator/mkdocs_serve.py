"""`mkdocs serve` as people need it: the kernel tells of changes, and the last good site stays up when a build fails."""

import traceback
from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from generator import report

CHANGES = (FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent)


def rebuild(builder: Callable[[], None], again: Callable[[], bool]) -> None:
    """Build `again` in the frame of the last time, or with MkDocs when that no longer holds; tell what is wrong."""
    try:
        if not again():
            builder()
    except MkDocsException as error:
        error.show()
    except Exception:
        traceback.print_exc()  # a bug is shown whole, and the server stays up for the next try
    else:
        return
    report.say("Trang đang mở vẫn là bản dựng tốt gần nhất. Hãy sửa lỗi rồi lưu lại: trang sẽ tự dựng lại.")


class _Changes:
    """Where MkDocs asks for changes of a folder to be told: by the kernel, at once, and only real ones.

    MkDocs itself looks at every file twice a second; and it would take our own reading of a record for a change.
    """

    def __init__(self, observer: BaseObserver) -> None:
        self._observer = observer

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> object:
        """As `BaseObserver.schedule`."""
        return self._observer.schedule(handler, path, recursive=recursive, event_filter=list(CHANGES))


def watch(server: LiveReloadServer, records: Path) -> None:
    """Let the server know of changes in the records folder."""
    polling, observer = server.observer, Observer()
    server.observer = _Changes(observer)  # type: ignore[assignment]  # all that `watch` asks of it
    try:
        server.watch(str(records))
        observer.start()
    except OSError:  # no more watches to be had: then as MkDocs does it
        server.unwatch(str(records))
        server.observer = polling
        server.watch(str(records))
    finally:
        server.observer = polling
