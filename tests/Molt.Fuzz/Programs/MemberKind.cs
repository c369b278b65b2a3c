namespace Molt.Fuzz.Programs;

/// <summary>What a member is.</summary>
internal enum MemberKind
{
    Method,
    Property,
    AutoProperty,
    Field,
    Constant,
    Event,
    Indexer,
    Operator,
    Iterator,
    AsyncMethod,
    GenericMethod,
    RefMethod,

    /// <summary>A field that holds a lambda from its initializer and is never assigned: the lambda is to follow edits.</summary>
    LambdaField,

    /// <summary>Returns a lambda over its parameters, which is held and must answer as one made anew.</summary>
    Factory,

    /// <summary>Returns two lambdas over one variable.</summary>
    Counter,

    /// <summary>An iterator of one loop whose items depend on the parameters and the number of the item only.</summary>
    HeldIterator,

    /// <summary>An asynchronous method that waits for a task it is given, and whose result depends on its parameters only.</summary>
    HeldTask,
}
