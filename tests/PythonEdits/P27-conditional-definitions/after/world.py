import sys

if sys.version_info >= (3, 0):
    def act():
        return "act 2"

    class Thing:
        size = 2
else:
    act = None

try:
    import no_such_module_at_all
except ImportError:
    no_such_module_at_all = None

if __name__ == "__main__":
    raise SystemExit("never ever")

for number in range(5):
    pass
