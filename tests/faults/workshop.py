"""kill -9 in the middle of a workshop: what was handed in, decided or put aside is there, and no vote is told."""

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.domain.workshop import workshops
from somedesk.store.ballot_box import BallotBox
from somedesk.store.client_file import ClientFile, read_client
from tests.faults.outcome import MOST_FAILURES, Outcome, real_folder
from tests.small_client import DAY, made, small_client, small_model

# Hands ballots in, reveals, decides and parks without end; says what is on disk: ballots in the box, rounds revealed,
# things put aside. It is the same order of writes as in the window.
HOLDING = """
import sys
from pathlib import Path
import datetime as dt
from somedesk.domain.records.workshop import Parked
from somedesk.domain.workshop import ballots, rounds, workshops
from somedesk.store.ballot_box import BallotBox
from somedesk.store.client_file import ClientFile
file = ClientFile.open(Path(sys.argv[1]))
box = BallotBox(file.client.profile.uid, "w", Path(sys.argv[2]))
session = box.load() or ballots.Session()
def left(found):
    gone = [key for key in found.rounds if file.client.rounds[key].status != "open"]
    return ballots.without_round(found, gone), gone
session, gone = left(session)
if gone:
    box.save(session, anew=True)
while True:
    current = rounds.current_round(file.client, "w", "strategy", "current")
    if current is None or current.status != "open":
        number = len(file.client.rounds)
        file.apply(rounds.start(file.client, "w", ["strategy"], "current", [f"r{number}"]))
        assert file.wait()
        continue
    have = session.ballots(current.id)
    if have < 5:
        session = ballots.hand_in(session, f"p{have + 1}", {current.id: 4}, 5)
        box.save(session)
        print("ballot", current.id, have + 1, flush=True)
        continue
    file.apply(rounds.reveal(file.client, current.id, session.rounds[current.id]))
    file.apply(rounds.decide(file.client, "w", "strategy", "current", int(current.id[1:]) % 6))
    parked = Parked("p" + current.id, "w", dt.datetime.now(dt.UTC), current.id)
    file.apply(workshops.park(file.client, parked))
    assert file.wait()
    print("decided", current.id, flush=True)
    session, _ = left(session)
    box.save(session, anew=True)
"""
# The same through what the presenter's window stands on: votes, notes and minutes as its keys and fields ask for them.
IN_THE_WINDOW = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.gui.held_workshop import held
app = QApplication([])
workshop = held(Path(sys.argv[1]).parent)
voting, side, notes = workshop.voting, workshop.facilitation, []
def saved():
    assert workshop.document.file.wait()
    app.processEvents()
while True:
    found = voting.round("strategy", "current")
    if found is None or found.status != "open":
        assert voting.start(["strategy"], "current", "secret")
        saved()
        continue
    have = len(voting.handed_in(found))
    if have < 5:
        assert voting.hand_in(have + 1, {found.id: 4})
        print("ballot", found.id, have + 1, flush=True)
        continue
    voting.reveal("strategy", "current")
    voting.decide("strategy", "current", len(side.parked()) % 6)
    side.park(found.id)
    side.write_note("strategy", side.items()[0].note + found.id + chr(10))
    side.spend("strategy", 1)
    saved()
    print("decided", found.id, flush=True)
    print("noted", found.id, flush=True)
"""
LONGEST_SECONDS = 0.03
MOST_LINES = 25
ROOT = Path(__file__).resolve().parents[2]
ON_ONE_FILE = 20
# A sealed vote would read so, were it written anywhere.
TOLD = (b'"counts":', b'"handed_in":')


def run(count: int, seed: int = 20261129) -> Outcome:
    """``count`` kills, in two workshops at a time."""
    return _killed_often(HOLDING, count, seed)


def window(count: int, seed: int = 20261130) -> Outcome:
    """The same of a program with a window's parts."""
    return _killed_often(IN_THE_WINDOW, count, seed)


def _killed_often(program: str, count: int, seed: int) -> Outcome:
    with real_folder() as folder, ThreadPoolExecutor(2) as pool:
        shares = [count - count // 2, count // 2]
        work = [pool.submit(_kills, program, folder / str(n), share, seed + n) for n, share in enumerate(shares)]
        results = [job.result() for job in work]
    failures = tuple(failure for found, _ in results for failure in found)
    return Outcome(count, failures, {"acknowledged": sum(said for _, said in results)})


def _kills(program: str, folder: Path, count: int, seed: int) -> tuple[list[str], int]:
    chance = random.Random(seed)
    failures: list[str] = []
    total, path = 0, folder
    for number in range(count):
        if number % ON_ONE_FILE == 0:
            path = folder / str(number) / "client.somedesk"
            path.parent.mkdir(parents=True)
            if program is HOLDING:  # the other one makes what it needs
                client = small_client(strategy=(2, 4))
                new = workshops.new_workshop("w", "first", DAY, small_model())
                ClientFile.create(path, made(client, workshops.add_workshop(client, new))).close()
        said = _killed(program, path, chance)
        total += len(said)
        failures += [f"trial {number}: {what}" for what in _wrong(path, said)]
        if len(failures) >= MOST_FAILURES:
            break
    return failures, total


def _killed(program: str, path: Path, chance: random.Random) -> list[list[str]]:
    """Let it go on, kill it at some moment, and return what it said was on disk."""
    command = [sys.executable, "-c", program, str(path), str(path.parent / "ballots")]
    environment = os.environ | {"SOMEDESK_HOME": str(path.parent / "home")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(chance.randrange(1, MOST_LINES))]
        time.sleep(chance.random() * LONGEST_SECONDS)
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.read().splitlines(keepends=True)
    # One that the kill has cut short says nothing.
    return [line.split() for line in lines if line.endswith("\n")]


def _wrong(path: Path, said: list[list[str]]) -> list[str]:
    found = []
    try:
        client = read_client(path)
        (workshop,) = client.workshops.values()
        boxes = next((each for each in path.parent.rglob("ballots") if each.is_dir()), path.parent / "ballots")
        session = BallotBox(client.profile.uid, workshop.id, boxes).load()
        parked = {each.text for each in client.parked.values()}
        for what, *named in said:
            if what not in {"ballot", "decided", "noted"}:
                found.append(f"it said {what}")
                continue
            key, *rest = named
            record = client.rounds.get(key)
            if record is None:
                found.append(f"{key} is gone")
            elif what == "decided" and (record.status != "revealed" or record.votes != (4,) * 5):
                found.append(f"{key} was revealed, the file says {record.status} {record.votes}")
            elif what == "decided" and key not in parked:
                found.append(f"what was put aside with {key} is gone")
            elif what == "noted" and key not in workshop.agenda[0].note:
                found.append(f"what was noted with {key} is gone")
            elif what == "ballot" and record.status == "open":
                have = session.ballots(key) if session is not None else 0
                found += [f"{rest[0]} ballots of {key} were handed in, {have} are there"] if have < int(rest[0]) else []
    except FileProblem as problem:
        found.append(f"{problem.code} {problem.params}")
    for folder, _, names in os.walk(path.parent):
        for name in names:
            content = Path(folder, name).read_bytes()
            found += [f"{name} tells sealed votes" for told in TOLD if told in content]
    return found
