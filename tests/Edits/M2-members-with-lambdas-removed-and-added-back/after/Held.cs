namespace Game;

public static class Held
{
    public static (Func<List<Uri>, string>, Func<int, Task<string>>) Make() => default;
}
