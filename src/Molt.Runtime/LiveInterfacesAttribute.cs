namespace Molt;

/// <summary>
/// Lets the interfaces of a class, and of all classes that derive from it, change while objects of them exist. It is for a class of the scripts
/// whose base is not, and has to be there when the class is loaded. Asking an object of such a class for an interface that it has not been
/// loaded with costs some eighty nanoseconds, where other objects answer in one to three.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LiveInterfacesAttribute : Attribute;
