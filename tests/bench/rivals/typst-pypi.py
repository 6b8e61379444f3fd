"""Sets one report after another: a line of JSON asks for one, and a line answers when its PDF is written."""

import json
import sys

import typst

fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=sys.argv[1:])
compiler = typst.Compiler(font_paths=fonts)

for line in sys.stdin:
    report = json.loads(line)
    compiler.compile(
        f"{report['folder']}/main.typ",
        output=report["pdf"],
        root=report["folder"],
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    print(flush=True)
