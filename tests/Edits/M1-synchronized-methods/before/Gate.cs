namespace Game;

public class Gate
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    public string Own() => $"own {Monitor.IsEntered(this)} {Monitor.IsEntered(typeof(Gate))}";

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    public static string OfClass() => $"class {Monitor.IsEntered(typeof(Gate))}";
}

public class Gate<T>
{
}
