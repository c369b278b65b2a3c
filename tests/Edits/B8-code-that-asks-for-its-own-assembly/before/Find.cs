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
    public string Own() => $"{Assembly.GetExecutingAssembly() == typeof(Box<>).Assembly}";

    public string Current<U>() => $"{MethodBase.GetCurrentMethod()} {MethodBase.GetCurrentMethod()!.DeclaringType} {MethodBase.GetCurrentMethod() == typeof(Box<>).GetMethod("Current")}";

    public class Inner
    {
    }
}

public static class Find
{
    public static string Commands() => string.Join(' ', Assembly.GetExecutingAssembly().GetTypes().Where(type => typeof(ICommand).IsAssignableFrom(type) && type.IsClass).Select(type => type.Name));

    public static string Named(string name) => Show(Type.GetType(name));

    public static string Lenient(string name) => Show(Type.GetType(name, throwOnError: false, ignoreCase: true));

    public static string Strict(string name)
    {
        try
        {
            return Show(Type.GetType(name, throwOnError: true));
        }
        catch (Exception missing) when (missing is TypeLoadException or FileNotFoundException)
        {
            return missing.GetType().Name;
        }
    }

    public static IEnumerable<string> Lazily()
    {
        yield return Show(Type.GetType("Game.Look"));
        yield return $"{Assembly.GetExecutingAssembly() == typeof(Find).Assembly}";
    }

    public static async Task<string> Later()
    {
        await Task.Yield();
        return $"{Assembly.GetExecutingAssembly() == typeof(Find).Assembly} {Show(Type.GetType("Game.Look"))}";
    }

    [Obsolete("by the first")]
    public static string Current()
    {
        var here = MethodBase.GetCurrentMethod()!;
        Func<string> inner = () => $"{MethodBase.GetCurrentMethod()!.DeclaringType!.DeclaringType == typeof(Find)}";
        return $"{here == typeof(Find).GetMethod("Current")} {here.GetCustomAttribute<ObsoleteAttribute>()?.Message} {inner()}";
    }

    public static string Methods() => string.Join(' ', new[] { "Game.Look" }.Select(Type.GetType).Select(Show));

    private static string Show(Type? type) => type is null ? "null" : $"{type} {(type.Assembly == typeof(Find).Assembly ? "own" : "other")}";
}
