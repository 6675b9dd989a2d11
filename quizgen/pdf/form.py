"""The cures of what WeasyPrint writes amiss in forms.

It lists each radio button as a field of its own beside its group, so that readers see two fields of one name; it calls
the group by its first option; and it sets the transparency of typed text, for which a field has no place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_TRANSPARENCY = re.compile(rb"/a[\d.]+ gs ")


def mend(form: Any, objects: Sequence[Any]) -> None:
    """Put the fields of a form right, among all the objects of its PDF."""
    fields: list[Any] = [one for one in objects if isinstance(one, dict)]
    buttons = [one for one in fields if "Parent" in one and one.get("Subtype") == "/Widget"]
    for button in buttons:
        del button["T"], button["FT"]
    inside = {button.reference for button in buttons}
    form["Fields"][:] = [field for field in form["Fields"] if field not in inside]
    for field in fields:
        if "DA" in field:
            field["DA"].string = _TRANSPARENCY.sub(b"", field["DA"].string)
        if "Opt" in field and "Kids" in field:
            field["TU"] = field["T"]
