import threading

started, go_on, done = threading.Event(), threading.Event(), threading.Event()
found = []


def step():
    return "old step"


def loop():
    started.set()
    go_on.wait()
    found.append("old loop " + step())
    done.set()
