"""Today's date in Vietnam: the only place where the generator looks at a clock."""

import os
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The day in Vietnam now, or at SOURCE_DATE_EPOCH, by which a build is made again to the byte."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), VIETNAM).date() if epoch else datetime.now(VIETNAM).date()


def midnight(day: date) -> int:
    """The second at which `day` begins in Vietnam, for formats that want a time stamp."""
    return int(datetime(day.year, day.month, day.day, tzinfo=VIETNAM).timestamp())
