public interface IMember
{
    string Name { get; }
}

public interface IHired<T>
{
    T Wage { get; }
}

public class Smith : IMember, IHired<int>
{
    public string Name => "smith";
    public int Wage => 3;
}

public static class Guild
{
    public static string Greet(IMember member) => member.Name;
    public static string Pay(IHired<int> hired) => $"{hired.Wage}";
}
