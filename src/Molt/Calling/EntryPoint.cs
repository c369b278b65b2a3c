using System.Diagnostics;
using System.Reflection;

namespace Molt.Calling;

/// <summary>The scripts' <c>Main</c>, in any of the forms that C# knows.</summary>
/// <remarks>
/// Called through a delegate and with nothing around it: an exception that the scripts do not handle is the runtime's, which
/// prints it and ends the process as it would without Molt. In the stack trace only the outermost frame, which the runtime
/// never hides, is not the scripts'.
/// </remarks>
[StackTraceHidden]
internal sealed class EntryPoint(MethodInfo main)
{
    /// <summary>Runs it on the calling thread.</summary>
    /// <returns>Its exit code; where it returns none, <see cref="Environment.ExitCode"/> as the scripts left it.</returns>
    public int Run(string[] arguments)
    {
        if (main.ReturnType == typeof(int)) return Bind<Func<int>>(arguments)();
        if (main.ReturnType == typeof(Task<int>)) return Bind<Func<Task<int>>>(arguments)().GetAwaiter().GetResult();
        if (main.ReturnType == typeof(Task)) Bind<Func<Task>>(arguments)().GetAwaiter().GetResult();
        else Bind<Action>(arguments)();
        return Environment.ExitCode;
    }

    private TDelegate Bind<TDelegate>(string[] arguments) where TDelegate : Delegate =>
        main.GetParameters().Length == 0 ? main.CreateDelegate<TDelegate>() : main.CreateDelegate<TDelegate>(arguments);
}
