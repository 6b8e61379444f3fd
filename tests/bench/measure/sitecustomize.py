"""Python loads this by PYTHONPATH into each measured process, which tells what it took as it ends."""

import atexit
import os


def tell():
    import json
    import re
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    with open("/proc/self/status") as status:
        peak = int(re.search(r"VmHWM:\s*(\d+) kB", status.read())[1]) / 1024
    with open(os.environ["PEILING_BENCH_TOLD"], "a") as told:
        told.write(json.dumps({"cpu": usage.ru_utime + usage.ru_stime, "peak": peak}) + "\n")


atexit.register(tell)
