import threading

started, go_on, done = threading.Event(), threading.Event(), threading.Event()
found = []


def step():
    return "new step"


def loop():
    started.set()
    go_on.wait()
    found.append("new loop " + step())
    done.set()
