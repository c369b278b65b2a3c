namespace Molt.Python.Native;

/// <summary>Members of Python's own modules that conversions and calls need; looked up at their first use, and kept.</summary>
internal sealed class ModuleMember(string module, string name)
{
    public static readonly ModuleMember Decimal = new("decimal", "Decimal");
    public static readonly ModuleMember DateTime = new("datetime", "datetime");
    public static readonly ModuleMember Date = new("datetime", "date");
    public static readonly ModuleMember Time = new("datetime", "time");
    public static readonly ModuleMember TimeDelta = new("datetime", "timedelta");
    public static readonly ModuleMember TimeZone = new("datetime", "timezone");
    public static readonly ModuleMember Uuid = new("uuid", "UUID");
    public static readonly ModuleMember Enum = new("enum", "Enum");
    public static readonly ModuleMember FormatException = new("traceback", "format_exception");
    public static readonly ModuleMember ImportModule = new("importlib", "import_module");

    private nint found;

    /// <summary>The member, borrowed. The caller has the lock; threads that come here while it is imported find the same.</summary>
    public nint Pointer => found != 0 ? found : found = Find();

    private nint Find()
    {
        using var owner = new Owned(Check.Result(CPython.PyImport_ImportModule(module)));
        return Check.Result(CPython.PyObject_GetAttr(owner.Pointer, Names.Of(name)));
    }
}
