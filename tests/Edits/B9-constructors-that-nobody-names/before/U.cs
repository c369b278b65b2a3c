namespace Game;

public static class U
{
    public static string Implicit() => new Implicit().Made;

    public static string Generic() => new Implicit<int>().Made;

    public static string Explicit() => new Explicit().Made;

    public static string Primary() => new Primary(5).Made + new Chained("text").Made;

    public static string Typed()
    {
        Base made = new();
        return made.Made;
    }

    public static string Attributeless() => new Base { Made = "initialized" }.Made;

    public static string Argument() => Take(new("text"));

    private static string Take(Base made) => made.Made;
}
