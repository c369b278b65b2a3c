namespace Game;

public class Gate
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    public string Own() => $"own again {Monitor.IsEntered(this)} {Monitor.IsEntered(typeof(Gate))}";

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    public static string OfClass() => $"class again {Monitor.IsEntered(typeof(Gate))} {OfAnyClass()}";

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    public string Late() => $"later {Monitor.IsEntered(this)} {Monitor.IsEntered(typeof(Gate))}";

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    private static string OfAnyClass() => $"later class {Monitor.IsEntered(typeof(Gate))}";

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    public virtual string Virtual() => $"again virtual {Monitor.IsEntered(this)}";

    public event Action? Happened
    {
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
        add => heard = $"adds {Monitor.IsEntered(this)}";
        remove { }
    }

    private string heard = "nothing";

    public string Heard()
    {
        Happened += () => { };
        return heard;
    }
}

public class Gate<T>
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    public string Late() => $"later {Monitor.IsEntered(this)}";

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
    public static string OfClass<U>() => $"later class {typeof(U).Name} {Monitor.IsEntered(typeof(Gate<T>))} {Monitor.IsEntered(typeof(Gate<object>))}";
}
