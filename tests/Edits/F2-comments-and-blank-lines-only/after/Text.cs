// A comment that moves everything.

namespace Game;

public static class Text
{

    /* and one within */
    public static Func<string> Make(string name) =>
        // before the lambda
        () => $"text {name}";
}
