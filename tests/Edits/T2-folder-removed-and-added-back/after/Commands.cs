namespace Game;

public interface ICommand
{
    string Run();
}

public static class All
{
    public static ICommand[] Make() => [];
}
