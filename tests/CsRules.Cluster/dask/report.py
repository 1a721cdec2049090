"""A report by a Dask cluster: each task is one process of the command over several shards, and leaves a part of each in a folder.

The names of the parts come out, one a line; they are for "xargs cat | csrules sla merge -". Nothing else is kept: who is killed
leaves whole parts or none, and whoever does the task again writes the same files again.
"""
import argparse
import os
import subprocess
import sys
import time

from distributed import Client, as_completed, get_worker


def task(shards, options):
    """Makes the parts of some shards; gives the worker, and each part with the seconds that it took."""
    began, parts = time.monotonic(), []
    with subprocess.Popen(["csrules", "sla", "report", *shards, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as command:
        for line in command.stdout:
            parts.append((line.rstrip("\n"), time.monotonic() - began))
            began = time.monotonic()
        told = command.stderr.read()
    # 1: lines were refused; 2: the command is wrong; 3: more were refused than may be. What is refused here fails the report, after retries.
    if command.returncode != 0:
        raise RuntimeError(f"exit code {command.returncode}\n{told}")
    return get_worker().name, parts


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--scheduler-file", required=True)
    arguments.add_argument("--as-of", required=True)
    arguments.add_argument("--parts", required=True, help="a folder that all workers share")
    arguments.add_argument("--skip-bad", default="0")
    arguments.add_argument("--at-once", type=int, default=4, help="shards a process")
    arguments.add_argument("shards", nargs="+")
    given = arguments.parse_args()
    options = ["--as-of", given.as_of, "--parts-to", os.path.abspath(given.parts), "--skip-bad", given.skip_bad]
    shards = [os.path.abspath(shard) for shard in given.shards]
    with Client(scheduler_file=given.scheduler_file) as client:
        began = time.monotonic()
        tasks = [client.submit(task, shards[at:at + given.at_once], options, retries=2, pure=False) for at in range(0, len(shards), given.at_once)]
        for done in as_completed(tasks):
            worker, parts = done.result()
            for part, seconds in parts:
                print(part, flush=True)
                print(f"{worker}  {seconds:5.2f} s  {os.path.basename(part)}", file=sys.stderr)
        print(f"{len(shards)} shards in {len(tasks)} tasks, {time.monotonic() - began:.1f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
