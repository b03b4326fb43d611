"""The brief and the record over HTTP, read-only, for one case. Needs the extra `web`."""

from __future__ import annotations

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from glienicke.brief import brief_html
from glienicke.errors import GlienickeError
from glienicke.export import export
from glienicke.model import Record

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def pages(record: Callable[[str | None], Record]) -> Starlette:
    """The pages of a case: "/" is the brief, "/record.json" the record; both take ?as_of=YYYY-MM-DD.

    Args:
        record: gives the record as of a day, or as it is now for None.
    """

    async def brief(request: Request) -> Response:
        made = await run_in_threadpool(lambda: brief_html(record(request.query_params.get("as_of"))))
        return HTMLResponse(made, headers=HEADERS)

    async def whole(request: Request) -> Response:
        made = await run_in_threadpool(lambda: export(record(request.query_params.get("as_of")), "json"))
        return Response(made, media_type="application/json", headers=HEADERS)

    routes = [Route("/", brief), Route("/record.json", whole)]
    return Starlette(routes=routes, exception_handlers={GlienickeError: _refused})


async def _refused(_: Request, error: Exception) -> Response:
    """What a wrong argument or a broken store gets: the one line that the command line would print."""
    return PlainTextResponse(str(error), status_code=400, headers=HEADERS)
