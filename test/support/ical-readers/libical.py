"""Reads a calendar from standard input with the C library libical (3.x) and prints its events as JSON."""

import ctypes
import ctypes.util
import json
import sys

lib = ctypes.CDLL(ctypes.util.find_library("ical") or "libical.so.3")
ANY_PROPERTY, VEVENT, TEXT_VALUE, URI_VALUE = 0, 4, 5008, 5018
for name, result, arguments in [
    ("icalparser_parse_string", ctypes.c_void_p, [ctypes.c_char_p]),
    ("icalcomponent_count_errors", ctypes.c_int, [ctypes.c_void_p]),
    ("icalcomponent_get_first_component", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
    ("icalcomponent_get_next_component", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
    ("icalcomponent_get_first_property", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
    ("icalcomponent_get_next_property", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
    ("icalproperty_get_property_name", ctypes.c_char_p, [ctypes.c_void_p]),
    ("icalproperty_get_value", ctypes.c_void_p, [ctypes.c_void_p]),
    ("icalproperty_get_value_as_string", ctypes.c_char_p, [ctypes.c_void_p]),
    ("icalproperty_get_parameter_as_string", ctypes.c_char_p, [ctypes.c_void_p, ctypes.c_char_p]),
    ("icalvalue_isa", ctypes.c_int, [ctypes.c_void_p]),
    ("icalvalue_get_text", ctypes.c_char_p, [ctypes.c_void_p]),
    ("icalvalue_get_uri", ctypes.c_char_p, [ctypes.c_void_p]),
]:
    function = getattr(lib, name)
    function.restype, function.argtypes = result, arguments


def each(first, following, parent, kind):
    found = first(parent, kind)
    while found:
        yield found
        found = following(parent, kind)


def value_of(prop):
    value = lib.icalproperty_get_value(prop)
    kind = lib.icalvalue_isa(value)
    if kind == TEXT_VALUE:
        return lib.icalvalue_get_text(value).decode("utf-8")
    if kind == URI_VALUE:
        return lib.icalvalue_get_uri(value).decode("utf-8")
    return lib.icalproperty_get_value_as_string(prop).decode("utf-8")


def moment(text):
    day = "-".join([text[0:4], text[4:6], text[6:8]])
    if len(text) == 8:
        return day
    assert text.endswith("Z"), text
    return "%sT%s:%s:%s.000Z" % (day, text[9:11], text[11:13], text[13:15])


def read(event):
    said, categories, organizer = {}, [], ""
    for prop in each(lib.icalcomponent_get_first_property, lib.icalcomponent_get_next_property, event, ANY_PROPERTY):
        name = lib.icalproperty_get_property_name(prop).decode()
        if name == "CATEGORIES":
            categories.append(value_of(prop))
        else:
            said[name] = value_of(prop)
        if name == "ORGANIZER":
            organizer = lib.icalproperty_get_parameter_as_string(prop, b"CN").decode("utf-8").strip('"')
    return {
        "uid": said["UID"],
        "summary": said["SUMMARY"],
        "description": said.get("DESCRIPTION", ""),
        "location": said.get("LOCATION", ""),
        "url": said.get("URL", ""),
        "start": moment(said["DTSTART"]),
        "end": moment(said["DTEND"]),
        "stamp": moment(said["DTSTAMP"]),
        "sequence": int(said["SEQUENCE"]),
        "status": said["STATUS"],
        "categories": categories,
        "organizer": organizer,
    }


calendar = lib.icalparser_parse_string(sys.stdin.buffer.read())
if not calendar:
    sys.exit("not a calendar")
errors = lib.icalcomponent_count_errors(calendar)
if errors:
    sys.exit("%d errors" % errors)
events = each(lib.icalcomponent_get_first_component, lib.icalcomponent_get_next_component, calendar, VEVENT)
json.dump([read(event) for event in events], sys.stdout)
