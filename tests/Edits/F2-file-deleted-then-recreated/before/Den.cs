namespace Game;

public interface IBeast
{
    string Howl();
}

public static class Den
{
    public static string Show(IBeast? beast) => beast?.Howl() ?? "empty";

    public static IBeast? Make() => null;
}
