using System.Reflection;

namespace Game;

public interface ICommand
{
}

public sealed class Look : ICommand
{
}

public class Box<T>
{
    public string Own() => $"own {Assembly.GetExecutingAssembly() == typeof(Box<>).Assembly}";

    public string Current<U>() => $"now {MethodBase.GetCurrentMethod()} {MethodBase.GetCurrentMethod()!.DeclaringType} {MethodBase.GetCurrentMethod() == typeof(Box<>).GetMethod("Current")}";

    public class Inner
    {
    }
}

public static class Find
{
    public static string Commands() => "commands " + string.Join(' ', Assembly.GetExecutingAssembly().GetTypes().Where(type => typeof(ICommand).IsAssignableFrom(type) && type.IsClass).Select(type => type.Name));

    public static string Named(string name) => "named " + Show(Type.GetType(name));

    public static string Lenient(string name) => "lenient " + Show(Type.GetType(name, throwOnError: false, ignoreCase: true));

    public static string Strict(string name)
    {
        try
        {
            return "strict " + Show(Type.GetType(name, throwOnError: true));
        }
        catch (Exception missing) when (missing is TypeLoadException or FileNotFoundException)
        {
            return missing.GetType().Name;
        }
    }

    public static IEnumerable<string> Lazily()
    {
        yield return Show(Type.GetType("Game.Look"));
        yield return $"lazily {Assembly.GetExecutingAssembly() == typeof(Find).Assembly}";
    }

    public static async Task<string> Later()
    {
        await Task.Yield();
        return $"later {Assembly.GetExecutingAssembly() == typeof(Find).Assembly} {Show(Type.GetType("Game.Look"))}";
    }

    [Obsolete("by the first")]
    public static string Current()
    {
        var here = MethodBase.GetCurrentMethod()!;
        Func<string> inner = () => $"{MethodBase.GetCurrentMethod()!.DeclaringType!.DeclaringType == typeof(Find)}";
        return $"now {here == typeof(Find).GetMethod("Current")} {here.GetCustomAttribute<ObsoleteAttribute>()?.Message} {inner()}";
    }

    public static string Methods() => "methods " + string.Join(' ', new[] { "Game.Look" }.Select(Type.GetType).Select(Show));

    private static string Show(Type? type) => type is null ? "null" : $"{type} {(type.Assembly == typeof(Find).Assembly ? "own" : "other")}";
}
