namespace Platform.Sdk;

/// <summary>What a failure means for the host. The kind decides what happens next; codes and texts only explain.</summary>
public enum ErrorKind
{
    /// <summary>The request itself is wrong; repeating it cannot succeed. <see cref="PluginError.FieldErrors"/> says where.</summary>
    InvalidInput,

    /// <summary>The partner does not accept the connection's credentials: an administrator must act.</summary>
    Auth,

    /// <summary>The credentials are good but do not allow this.</summary>
    Permission,

    /// <summary>The partner does not know the thing asked about. After a lost answer this is the proof that nothing happened.</summary>
    NotFound,

    /// <summary>The partner's state forbids it, for example a cancel after the pick-up.</summary>
    Conflict,

    /// <summary>The key was used before with other content.</summary>
    Duplicate,

    /// <summary>The account or trade does not hold enough.</summary>
    InsufficientFunds,

    /// <summary>The partner understood and declined for a reason of its own.</summary>
    Rejected,

    /// <summary>Too many calls; <see cref="PluginError.RetryAfter"/> says when to come back.</summary>
    RateLimited,

    /// <summary>Did not reach the partner or was refused before any effect; trying again later may succeed.</summary>
    Transient,

    /// <summary>This partner or this connection cannot do it at all.</summary>
    NotSupported,

    /// <summary>
    /// The plugin broke its contract. Whether an effect took place is not known: recover as after <see cref="OutcomeUnknown{T}"/>.
    /// </summary>
    Bug,
}
