"""Reads a calendar from standard input with Debian's python3-icalendar and prints its events as JSON."""

import datetime
import json
import sys

import icalendar


def moment(prop):
    value = prop.dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def read(event):
    if event.errors:
        raise SystemExit("errors in %s: %r" % (event.get("UID"), event.errors))
    organizer = event.get("ORGANIZER")
    categories = event.get("CATEGORIES")
    return {
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "location": str(event.get("LOCATION", "")),
        "url": str(event.get("URL", "")),
        "start": moment(event["DTSTART"]),
        "end": moment(event["DTEND"]),
        "stamp": moment(event["DTSTAMP"]),
        "sequence": int(event["SEQUENCE"]),
        "status": str(event["STATUS"]),
        "categories": [str(name) for name in categories.cats] if categories else [],
        "organizer": str(organizer.params["CN"]) if organizer is not None else "",
    }


calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
json.dump([read(event) for event in calendar.walk("VEVENT")], sys.stdout)
