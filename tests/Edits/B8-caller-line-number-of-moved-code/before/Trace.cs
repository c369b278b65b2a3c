using System.Runtime.CompilerServices;

namespace Game;

public static class Trace
{
    public static int Line([CallerLineNumber] int line = 0) => line;
}
